/** The words by which `step-specific` tells what a step says. Lower case, one form each; `stemOf` finds the others. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that say neither what, nor with whom, nor why. */
export const FILLERS = words(`
  a an the its my our your their his
  i we they he she
  will would shall should can could must may might need needs needed have has had be is are was were been being am do does did done
  to of in on at by for with and or then also just still not no yet again back up out off over down as so if
  today tomorrow yesterday tonight now soon later asap eod eow eom next last week weeks month months day days morning afternoon
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  early late once twice first second third another some any more please pls thanks ok okay
  tbd tbc tba na n/a none nothing same
  re regarding about via after before until till because since when while
`);

/** Pronouns are objects, but "follow up on this" names nobody. */
export const THINGS = words('it this that these those');

/** Verbs of the trade. Some are nouns as well. */
export const VERBS = words(`
  accept add address adjust advise agree align amend analyse analyze answer apply approve arrange ask assign assist attach attend
  book brief bring build buy call cancel chase chat check clarify close co-term collect come communicate complete confirm connect contact convert
  coordinate correct create deal decide defer deliver demo demonstrate determine discover discuss document downgrade draft edit email e-mail
  enable engage enter escalate evaluate exchange explain explore extend file fill find finish fix flag follow forward gather generate get give go
  grant handle hand help hold identify inform inquire introduce investigate invite invoice issue join keep leave left loop made mail make match meet
  mention message met move negotiate note notify offer onboard open order outline paid pay phone ping pitch place post prepare present process
  propose provide provision push quote raise reach read reassign receive recommend reconnect refer refund register reject remind renew reopen
  reply request requote resend reset resolve respond resubmit reroute return review revise ring route run save say schedule see seek sell send sent set
  share show sign spoke speak start state submit suggest summarise summarize support sync take talk tell test text thank think tidy told took touch
  track transfer trial try turn understand update upgrade upload use validate verify visit wait walk warn work write wrote
`);

/** Things of the trade that are no verb. */
export const NOUNS = words(`
  account accounts admin agreement amendment answer billing budget business buyer cadence case champion client cfo ceo cto company contract customer
  customers customer's date deal department details discount discussion feedback finance form information info issue it legal lead licence licences license
  licenses link list manager meeting money number opportunity opp payment plan po price pricing procurement product promo proposal purchase
  purchasing query question questions quotes reason renewal response result results rep sales sdr seats security signature step steps stakeholder
  subscription team terms ticket touchpoint usage user users vendor voicemail vp
`);

/** What a follow-up is made by: naming it says nothing about whom or why. */
export const CHANNELS = words('call email e-mail mail message phone text voicemail meeting note touch touchpoint base');
