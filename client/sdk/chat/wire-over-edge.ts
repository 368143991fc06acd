// Chat over an edge, which is connected to the chat server for this client from the answer to
// `chat.connect` on.
import type { ChatCaller, ChatEars, ChatWire } from './chat-wire.ts';

export function wireOverEdge(client: ChatCaller, ears: ChatEars): ChatWire {
  client.listen('chat', (frame) => ears.hear(frame));
  client.listen('status', (status) => {
    if (status !== 'connected') ears.lose();
  });
  return {
    open: () => Promise.resolve(),
    order: (name, input) => client.call(name, input),
    // The edge hangs up with the socket, or when the session plays somebody else.
    close: () => undefined,
  };
}
