/** The names of the `{{holes}}` in a message's literal type. */
export type Holes<Message extends string> = Message extends `${string}{{${infer Hole}}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never;

/** What a message needs to be said: nothing, or one value for every hole. A missing one does not compile. */
export type MessageData<Message extends string> = [Holes<Message>] extends [never]
  ? readonly [data?: undefined]
  : readonly [data: { readonly [Hole in Holes<Message>]: string | number }];

export type Messages = Readonly<Record<string, string>>;

/** Writes the values into the holes of a message. */
export function fillMessage(message: string, data: Readonly<Record<string, string | number>> | undefined): string {
  if (data === undefined) return message;
  return message.replace(/\{\{(\w+)\}\}/gu, (hole, name: string) =>
    String((Object.hasOwn(data, name) ? data[name] : undefined) ?? hole),
  );
}
