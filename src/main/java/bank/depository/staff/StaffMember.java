package bank.depository.staff;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import bank.depository.shared.StaffId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member of the bank's staff. Five wrong tries lock the account for a quarter of an hour; a code
 * of the second factor counts once.
 */
@Entity
@Table(name = "staff_member")
public class StaffMember {

  /** This many wrong tries in a row lock the account. */
  public static final int TRIES = 5;

  /** For so long. */
  public static final Duration LOCK = Duration.ofMinutes(15);

  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{2,30}");
  private static final int NAME_LIMIT_CHARS = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private int staffId;

  @Column(updatable = false)
  private String login;

  @Column(updatable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  private StaffState state;

  private byte @Nullable [] secretHash;
  private byte[] totpSecret;
  private long lastTotpStep;
  private int wrongTries;
  private @Nullable Instant lockedUntil;
  private byte @Nullable [] enrolmentSha256;
  private @Nullable Instant enrolmentEndsAt;

  @Column(updatable = false)
  private Instant createdAt;

  @Version private int version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "staff_permission", joinColumns = @JoinColumn(name = "staff_id"))
  @Column(name = "permission")
  @Enumerated(EnumType.STRING)
  private Set<Permission> permissions = EnumSet.noneOf(Permission.class);

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected StaffMember() {}

  StaffMember(Description who, byte[] totpSecret, Invitation invitation, Instant now) {
    this.login = who.login();
    this.name = who.name();
    this.permissions = EnumSet.copyOf(who.permissions());
    this.state = StaffState.ENROLLING;
    this.totpSecret = totpSecret;
    this.createdAt = now;
    invite(totpSecret, invitation);
  }

  /**
   * Who is to become a member.
   *
   * @param login small letters, digits, dot and hyphen, 3 to 31 characters
   * @param name as colleagues know them
   * @param permissions at least one
   */
  public record Description(String login, String name, Set<Permission> permissions) {

    /** Refuses with {@code FIELD_INVALID} any other form. */
    public Description {
      name = name.strip();
      permissions = Set.copyOf(permissions);
      if (!LOGIN.matcher(login).matches()) {
        throw new Refusal(ErrorCode.FIELD_INVALID, "a login has 3 to 31 of a-z, 0-9, . and -");
      }
      if (name.isEmpty() || name.length() > NAME_LIMIT_CHARS || permissions.isEmpty()) {
        throw new Refusal(ErrorCode.FIELD_INVALID, "a member has a name and a permission");
      }
    }
  }

  /** A one-time link to enrol, as the database keeps it. */
  record Invitation(byte[] tokenSha256, Instant endsAt) {}

  /** Takes the place of an invitation that was not used. */
  final void invite(byte[] newTotpSecret, Invitation invitation) {
    if (state != StaffState.ENROLLING) {
      throw new IllegalStateException("only who is enrolling is invited: " + staffId);
    }
    this.totpSecret = newTotpSecret;
    this.enrolmentSha256 = invitation.tokenSha256();
    this.enrolmentEndsAt = invitation.endsAt();
  }

  boolean isInvitedAt(Instant now) {
    return enrolmentSha256 != null && enrolmentEndsAt != null && now.isBefore(enrolmentEndsAt);
  }

  void enrol(byte[] newSecretHash, long totpStep) {
    become(StaffState.ACTIVE);
    this.secretHash = newSecretHash;
    this.lastTotpStep = totpStep;
    this.enrolmentSha256 = null;
    this.enrolmentEndsAt = null;
  }

  void disable() {
    become(StaffState.DISABLED);
    this.enrolmentSha256 = null;
    this.enrolmentEndsAt = null;
  }

  private void become(StaffState next) {
    if (!state.next().contains(next)) {
      throw new Refusal(ErrorCode.ENROLMENT_INVALID, "staff " + staffId + " is " + state);
    }
    this.state = next;
  }

  boolean maySignInAt(Instant now) {
    return state == StaffState.ACTIVE && (lockedUntil == null || !now.isBefore(lockedUntil));
  }

  void signIn(long totpStep) {
    this.lastTotpStep = totpStep;
    this.wrongTries = 0;
    this.lockedUntil = null;
  }

  /** Counts a wrong try and says whether it locked the account. */
  boolean wrongTry(Instant now) {
    wrongTries++;
    if (wrongTries < TRIES) {
      return false;
    }
    this.wrongTries = 0;
    this.lockedUntil = now.plus(LOCK);
    return true;
  }

  /** Whose secret it is, for the hash that is bound to its owner. */
  String secretOwner() {
    return "staff/" + login;
  }

  /** The bank's number for them. */
  public StaffId id() {
    return new StaffId(staffId);
  }

  /** The name used to sign in. */
  public String login() {
    return login;
  }

  /** As colleagues know them. */
  public String name() {
    return name;
  }

  /** Where they stand. */
  public StaffState state() {
    return state;
  }

  /** What they may do. */
  public Set<Permission> permissions() {
    return Set.copyOf(permissions);
  }

  /** When they were invited first. */
  public Instant createdAt() {
    return createdAt;
  }

  Optional<byte[]> secretHash() {
    return Optional.ofNullable(secretHash);
  }

  byte[] totpSecret() {
    return totpSecret.clone();
  }

  long lastTotpStep() {
    return lastTotpStep;
  }

  SignedInStaff signedIn() {
    return new SignedInStaff(id(), login, name, permissions);
  }
}
