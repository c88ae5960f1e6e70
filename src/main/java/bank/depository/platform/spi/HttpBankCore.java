package bank.depository.platform.spi;

import bank.depository.platform.BankCore;
import bank.depository.platform.CoreAccounts;
import bank.depository.platform.Environment;
import bank.depository.platform.OutsideLine;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@ApplicationScoped
class HttpBankCore implements BankCore {

  private static final int OK = 200;

  private final OutsideParties parties;
  private final ObjectMapper mapper;
  private final HttpClient http;

  HttpBankCore(OutsideParties parties, ObjectMapper mapper) {
    this.parties = parties;
    this.mapper = mapper;
    this.http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  }

  @Override
  public CoreAccounts openAccounts(PlatformId platform, Environment environment, String name) {
    OutsideLine core = parties.line(environment, OutsideParty.CORE);
    return new CoreAccounts(
        open(core, new AccountRequest(platform.toString(), "SUMMARY", name)),
        open(core, new AccountRequest(platform.toString(), "OWN_FUND", name)));
  }

  private record AccountRequest(String ownerNo, String kind, String name) {}

  private String open(OutsideLine core, AccountRequest request) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(core.address().resolve("/core/accounts"))
                  .timeout(core.answerWithin())
                  .header("Authorization", core.authorization())
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(request)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw silent("the core answered " + answer.statusCode());
      }
      return accountNo(mapper.readTree(answer.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw silent("interrupted while the core was asked");
    } catch (IOException e) {
      throw silent("the core did not answer as agreed");
    }
  }

  private static String accountNo(JsonNode account) {
    JsonNode no = account.path("account_no");
    if (!no.isTextual()) {
      throw silent("the core's answer has no account number");
    }
    return no.textValue();
  }

  private static Refusal silent(String why) {
    return new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE, why);
  }
}
