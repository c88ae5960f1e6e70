package bank.depository.account.spi;

import bank.depository.identity.CardSecretKey;
import bank.depository.identity.EncryptedCardSecret;
import bank.depository.identity.IssuerAnswer;
import bank.depository.identity.IssuerCheck.Result;
import bank.depository.identity.IssuerFactors;
import bank.depository.identity.IssuerGateway;
import bank.depository.identity.IssuerQuestion;
import bank.depository.identity.Particulars;
import bank.depository.platform.OutsideLine;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.platform.OutsideWire;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts the question over HTTP; only an answer to this very question is certain. */
@ApplicationScoped
class HttpIssuer implements IssuerGateway {

  private static final Logger LOG = Logger.getLogger(HttpIssuer.class);
  private static final Set<Result> CERTAIN = EnumSet.complementOf(EnumSet.of(Result.ASKED));

  private static final int NOT_FOUND = 404;

  private final OutsideWire<IssuerClient> wire = new OutsideWire<>(IssuerClient.class);
  private final OutsideParties parties;

  HttpIssuer(OutsideParties parties) {
    this.parties = parties;
  }

  @Override
  public IssuerAnswer verify(PlatformId platform, IssuerQuestion question) {
    UUID checkNo = question.check();
    try {
      OutsideLine line = parties.line(platform, OutsideParty.ISSUER);
      return answer(checkNo, wire.at(line).verify(line.authorization(), request(question)));
    } catch (WebApplicationException | ProcessingException | Refusal e) {
      return unknown(checkNo, e);
    }
  }

  @Override
  public Optional<IssuerAnswer> find(PlatformId platform, UUID checkNo) {
    try {
      OutsideLine line = parties.line(platform, OutsideParty.ISSUER);
      return Optional.of(
          answer(checkNo, wire.at(line).find(line.authorization(), checkNo.toString())));
    } catch (WebApplicationException e) {
      return e.getResponse().getStatus() == NOT_FOUND
          ? Optional.empty()
          : Optional.of(unknown(checkNo, e));
    } catch (ProcessingException | Refusal e) {
      return Optional.of(unknown(checkNo, e));
    }
  }

  @Override
  public Optional<CardSecretKey> cardSecretKey(PlatformId platform) {
    try {
      OutsideLine line = parties.line(platform, OutsideParty.ISSUER);
      return wire.at(line).keys(line.authorization()).keys().stream()
          .filter(key -> key.algorithm().equals("SM2"))
          .map(key -> new CardSecretKey(key.keyId(), key.publicKey()))
          .findFirst();
    } catch (WebApplicationException | ProcessingException | Refusal e) {
      LOG.warnf("no issuer's key for card passwords (%s)", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static IssuerAnswer unknown(UUID checkNo, RuntimeException e) {
    LOG.warnf("issuer check %s: no certain answer (%s)", checkNo, e.getClass().getSimpleName());
    return IssuerAnswer.UNKNOWN;
  }

  private static IssuerClient.VerificationRequest request(IssuerQuestion question) {
    Particulars told = question.particulars();
    EncryptedCardSecret secret = question.secret();
    return new IssuerClient.VerificationRequest(
        question.check().toString(),
        question.factors().name(),
        told.name().value(),
        told.idNumber().type().name(),
        told.idNumber().value(),
        told.account().value(),
        question.factors() == IssuerFactors.THREE ? null : told.mobile().value(),
        secret == null ? null : new IssuerClient.CardSecret(secret.keyId(), secret.ciphertext()));
  }

  private static IssuerAnswer answer(UUID checkNo, IssuerClient.@Nullable Verification told) {
    if (told == null || !checkNo.toString().equals(told.requestNo())) {
      LOG.warnf("issuer check %s: an answer to something else", checkNo);
      return IssuerAnswer.UNKNOWN;
    }
    Result result =
        CERTAIN.stream()
            .filter(known -> known.name().equals(told.result()))
            .findFirst()
            .orElse(Result.ASKED);
    if (result == Result.ASKED || (result == Result.MATCH && told.card().isEmpty())) {
      return IssuerAnswer.UNKNOWN;
    }
    return new IssuerAnswer(
        result,
        told.mismatchedFactors(),
        told.card().map(IssuerClient.Card::issuerCode).orElse(null),
        told.card().map(IssuerClient.Card::issuerName).orElse(null),
        told.card().map(IssuerClient.Card::cardType).orElse(null));
  }
}
