package bank.depository.document;

/** What a kept document is. */
public enum DocumentKind {
  /** The agreement of bank, platform and customer (三方协议), with the record of the consent. */
  TRIPARTY_AGREEMENT
}
