import type { Notifier, SystemNotice } from '../../renderer/state/notifier.ts';

/** A system that notes what it is asked to show. */
export class FakeNotifier implements Notifier {
  readonly shown: SystemNotice[] = [];
  readonly badges: number[] = [];
  readonly goesOn: boolean[] = [];
  asked = 0;
  private given: ReturnType<Notifier['leave']>;

  constructor(given: ReturnType<Notifier['leave']> = 'given') {
    this.given = given;
  }

  readonly leave = () => this.given;
  readonly askLeave = async () => {
    this.asked += 1;
    this.given = 'given';
  };
  readonly show = (notice: SystemNotice) => void this.shown.push(notice);
  readonly setBadge = (count: number) => void this.badges.push(count);
  readonly setWhenClosed: Notifier['setWhenClosed'] = (goesOn) => void this.goesOn.push(goesOn);
}
