package bank.depository.crypto.signature;

/** What a signature can cover of a message (RFC 9421, section 2). */
public sealed interface MessageComponents {

  /** The header fields. */
  HeaderLookup headers();

  /**
   * A request, or an event on its way to a platform.
   *
   * @param method in upper case
   * @param targetUri the whole address as the sender wrote it; for requests to us the configured
   *     public base address with path and query, never what a proxy made of it
   */
  record Request(String method, String targetUri, HeaderLookup headers)
      implements MessageComponents {}

  /**
   * An answer, bound to its request.
   *
   * @param status the HTTP status
   * @param request what it answers
   */
  record Answer(int status, HeaderLookup headers, Request request) implements MessageComponents {}
}
