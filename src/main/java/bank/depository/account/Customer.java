package bank.depository.account;

import bank.depository.identity.IdType;
import bank.depository.identity.PartyKind;
import bank.depository.shared.PlatformId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A customer (客户) of one platform: a person with one or several roles. What identifies the person
 * is kept encrypted, masked, and as digests under which the same person is found again (LIM-01).
 */
@Entity
@DynamicUpdate
@Table(name = "customer")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class Customer {

  @EmbeddedId private CustomerKey key;
  private String[] roles;
  private byte[] nameCipher;
  private String nameMask;

  @Enumerated(EnumType.STRING)
  private IdType idType;

  private byte[] idNumberCipher;
  private String idNumberMask;
  private byte[] identityDigest;
  private byte[] mobileCipher;
  private String mobileMask;
  private byte[] mobileDigest;

  private byte @Nullable [] representativeCipher;
  private byte @Nullable [] agentCipher;
  private @Nullable LocalDate papersValidUntil;
  private @Nullable LocalDate papersRemindedOn;

  @Column(updatable = false)
  private Instant createdAt;

  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Customer() {}

  Customer(CustomerKey key, Set<CustomerRole> roles, SealedPerson person, Instant now) {
    this.key = key;
    this.roles = CustomerRoles.names(roles);
    this.nameCipher = person.name();
    this.nameMask = person.nameMask();
    this.idType = person.idType();
    this.idNumberCipher = person.idNumber();
    this.idNumberMask = person.idNumberMask();
    this.identityDigest = person.identityDigest();
    this.mobileCipher = person.mobile();
    this.mobileMask = person.mobileMask();
    this.mobileDigest = person.mobileDigest();
    this.createdAt = now;
  }

  /** Another mobile is on file. */
  void changeMobile(SealedMobile mobile) {
    this.mobileCipher = mobile.cipher();
    this.mobileMask = mobile.mask();
    this.mobileDigest = mobile.digest();
  }

  /** Another name is on file. */
  void changeName(byte[] cipher, String mask) {
    this.nameCipher = cipher.clone();
    this.nameMask = mask;
  }

  /** A mobile as the database keeps it. */
  record SealedMobile(byte[] cipher, String mask, byte[] digest) {}

  /** Who acts for the organization, encrypted. */
  Optional<byte[]> representativeCipher() {
    return Optional.ofNullable(representativeCipher);
  }

  Optional<byte[]> agentCipher() {
    return Optional.ofNullable(agentCipher);
  }

  void ledBy(byte[] representative, byte[] agent) {
    this.representativeCipher = representative;
    this.agentCipher = agent;
  }

  /** What the customer is. */
  public PartyKind party() {
    return idType.isOfPerson() ? PartyKind.PERSON : PartyKind.ORGANIZATION;
  }

  /** Other papers are on file, valid until that day; null where they do not expire. */
  void renewPapers(@Nullable LocalDate validUntil) {
    this.papersValidUntil = validUntil;
    this.papersRemindedOn = null;
  }

  /** Notes a reminder of the papers' last day; whether it is the first. */
  boolean remindOfPapers(LocalDate today) {
    if (papersRemindedOn != null) {
      return false;
    }
    this.papersRemindedOn = today;
    return true;
  }

  /** The last day of the papers on file; empty where they do not expire. */
  public Optional<LocalDate> papersValidUntil() {
    return Optional.ofNullable(papersValidUntil);
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(key.platformId());
  }

  /** The platform's number of the customer. */
  public String customerNo() {
    return key.customerNo();
  }

  /** What the customer may do. */
  public Set<CustomerRole> roles() {
    EnumSet<CustomerRole> set = EnumSet.noneOf(CustomerRole.class);
    Arrays.stream(roles).map(CustomerRole::valueOf).forEach(set::add);
    return set;
  }

  /** The name for people to recognize. */
  public String nameMask() {
    return nameMask;
  }

  /** The kind of id document. */
  public IdType idType() {
    return idType;
  }

  /** The id number for people to recognize. */
  public String idNumberMask() {
    return idNumberMask;
  }

  /** The mobile for people to recognize. */
  public String mobileMask() {
    return mobileMask;
  }

  /** The same for all customer numbers of one person under one version of the key. */
  public byte[] identityDigest() {
    return identityDigest.clone();
  }

  byte[] nameCipher() {
    return nameCipher.clone();
  }

  byte[] idNumberCipher() {
    return idNumberCipher.clone();
  }

  byte[] mobileCipher() {
    return mobileCipher.clone();
  }

  byte[] mobileDigest() {
    return mobileDigest.clone();
  }
}
