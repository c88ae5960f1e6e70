package bank.depository.identity;

import java.util.Arrays;
import java.util.Optional;

/** Of which paper of an organization a copy is; each is needed for a review. */
public enum CopyKind {
  /** Business licence (营业执照). */
  LICENCE,
  /** Id document of the legal representative or the agent (法定代表人或经办人身份证件). */
  OFFICER_ID,
  /** Account-opening permit or proof of the basic deposit account (开户许可证). */
  ACCOUNT_PERMIT;

  /** The one of that name; empty for any other word. */
  public static Optional<CopyKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
