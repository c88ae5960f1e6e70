package bank.depository.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Kinds of papers by which customers are identified (IDV-05). */
public enum IdType {
  /** Resident identity card (居民身份证); also the residence permit of Hong Kong, Macau and Taiwan. */
  RESIDENT_ID,
  /** Passport (护照). */
  PASSPORT,
  /** Permit of Hong Kong and Macau residents to travel to the mainland (港澳居民来往内地通行证). */
  HK_MACAU_PERMIT,
  /** Permit of Taiwan residents to travel to the mainland (台湾居民来往大陆通行证). */
  TAIWAN_PERMIT,
  /** Foreigner's permanent residence identity card (外国人永久居留身份证), the form of 2023 or earlier. */
  FOREIGN_PERMANENT_RESIDENCE,
  /** Unified social credit code of an organization (统一社会信用代码). */
  CREDIT_CODE,
  /** Number of a business licence from before the unified code (营业执照注册号). */
  BUSINESS_LICENCE;

  private static final Set<IdType> ORGANIZATIONS = EnumSet.of(CREDIT_CODE, BUSINESS_LICENCE);

  /** Whether it identifies a person; an organization otherwise. */
  public boolean isOfPerson() {
    return !ORGANIZATIONS.contains(this);
  }

  /** The one of that name; empty for any other word. */
  public static Optional<IdType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
