import { json, type Asked, type Meddling, type Outcome } from './bad-network.ts';

/** One request inside a composite call, as it went over the wire. */
export interface AskedPart {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly httpHeaders?: Readonly<Record<string, string>>;
}

export function partsOf({ body }: Asked): readonly AskedPart[] {
  return (JSON.parse(body) as { compositeRequest: AskedPart[] }).compositeRequest;
}

export interface PartReply {
  readonly status: number;
  readonly body?: unknown;
}

/** An org whose `/composite` answers each part with `reply`; null leaves a part without an answer. Everything else is honest. */
export function compositeAnswers(reply: (part: AskedPart) => PartReply | null): Meddling {
  return (asked, forward): Outcome | Promise<Outcome> => {
    if (!asked.path.endsWith('/composite')) return forward();
    const compositeResponse = partsOf(asked).flatMap((part) => {
      const answer = reply(part);
      const { referenceId } = part;
      return answer ? [{ referenceId, httpStatusCode: answer.status, body: answer.body ?? null, httpHeaders: {} }] : [];
    });
    return json(200, { compositeResponse });
  };
}

/** A refusal in Salesforce's form. */
export function refusal(status: number, errorCode: string, message: string, fields: readonly string[] = []): PartReply {
  return { status, body: [{ errorCode, message, fields }] };
}
