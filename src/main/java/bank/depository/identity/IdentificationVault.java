package bank.depository.identity;

import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.DataSubject;
import bank.depository.privacy.PlainValues;
import bank.depository.privacy.Viewing;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens and closes what a customer told while proving who they are (INF-02). */
@ApplicationScoped
class IdentificationVault {

  private static final String TABLE = "identification";

  private final PersonalDataCipher cipher;
  private final PlainValues plainValues;

  IdentificationVault(PersonalDataCipher cipher, PlainValues plainValues) {
    this.cipher = cipher;
    this.plainValues = plainValues;
  }

  SealedParticulars seal(PlatformId platform, Told told) {
    IdNumber id = told.idNumber();
    return new SealedParticulars(
        sealed(platform, "name", told.name(), PartyName::value),
        id == null ? null : id.type(),
        sealed(platform, "id_number", id, IdNumber::value),
        sealed(platform, "account", told.account(), BankAccountNo::value),
        sealed(platform, "mobile", told.mobile(), MobileNo::value));
  }

  Told open(Identification identification) {
    return open(identification, byService(identification));
  }

  Told open(Identification identification, Viewing viewing) {
    PlatformId platform = identification.platform();
    PartyKind party = identification.party();
    SealedParticulars kept = identification.told();
    return new Told(
        opened(viewing, platform, "name", kept.name(), value -> PartyName.of(party, value)),
        opened(
            viewing,
            platform,
            "id_number",
            kept.idNumber(),
            value -> new IdNumber(Objects.requireNonNull(kept.idType()), value)),
        opened(
            viewing, platform, "account", kept.account(), value -> BankAccountNo.of(party, value)),
        opened(viewing, platform, "mobile", kept.mobile(), MobileNo::new));
  }

  void ledBy(Identification identification, Officers officers) {
    PlatformId platform = identification.platform();
    identification.ledBy(
        Objects.requireNonNull(
            sealed(platform, "representative", officers.representative(), PersonName::value)),
        Objects.requireNonNull(sealed(platform, "agent", officers.agent(), PersonName::value)));
  }

  Optional<Officers> officers(Identification identification) {
    return officers(identification, byService(identification));
  }

  Optional<Officers> officers(Identification identification, Viewing viewing) {
    PlatformId platform = identification.platform();
    PersonName representative =
        opened(
            viewing,
            platform,
            "representative",
            identification.representativeCipher().orElse(null),
            PersonName::new);
    PersonName agent =
        opened(
            viewing, platform, "agent", identification.agentCipher().orElse(null), PersonName::new);
    return representative == null || agent == null
        ? Optional.empty()
        : Optional.of(new Officers(representative, agent));
  }

  private static Viewing byService(Identification identification) {
    return Viewing.byService(
        DataSubject.customer(identification.platform(), identification.customerNo()),
        DataPurpose.IDENTITY_CHECK);
  }

  private <T> byte @Nullable [] sealed(
      PlatformId platform, String column, @Nullable T value, Function<T, String> plain) {
    return value == null
        ? null
        : cipher.encrypt(PersonalDataCell.ofPlatform(TABLE, column, platform), plain.apply(value));
  }

  private <T> @Nullable T opened(
      Viewing viewing,
      PlatformId platform,
      String column,
      byte @Nullable [] kept,
      Function<String, T> value) {
    return kept == null
        ? null
        : value.apply(
            plainValues.open(viewing, PersonalDataCell.ofPlatform(TABLE, column, platform), kept));
  }
}
