package bank.depository.account.spi;

import bank.depository.account.FourFactors;
import bank.depository.account.IssuerAnswer;
import bank.depository.account.IssuerCheck.Result;
import bank.depository.account.IssuerGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts the question over HTTP; only an answer to this very question is certain. */
@ApplicationScoped
class HttpIssuer implements IssuerGateway {

  private static final Logger LOG = Logger.getLogger(HttpIssuer.class);
  private static final Set<Result> CERTAIN = EnumSet.complementOf(EnumSet.of(Result.ASKED));

  private final IssuerClient client;
  private final String authorization;

  HttpIssuer(
      @RestClient IssuerClient client, @ConfigProperty(name = "depository.issuer.key") String key) {
    this.client = client;
    this.authorization = "Bearer " + key;
  }

  @Override
  public IssuerAnswer verify(UUID checkNo, FourFactors factors) {
    try {
      return answer(checkNo, client.verify(authorization, question(checkNo, factors)));
    } catch (WebApplicationException | ProcessingException e) {
      LOG.warnf("issuer check %s: no certain answer (%s)", checkNo, e.getClass().getSimpleName());
      return IssuerAnswer.UNKNOWN;
    }
  }

  private static IssuerClient.VerificationRequest question(UUID checkNo, FourFactors factors) {
    return new IssuerClient.VerificationRequest(
        checkNo.toString(),
        "FOUR",
        factors.person().name().value(),
        factors.person().idType().name(),
        factors.person().idNumber().value(),
        factors.cardNo().value(),
        factors.person().mobile().value());
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
