package bank.depository.apispec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The copy of the contract for tools of OpenAPI 3.0. */
class Contract303Test {

  @Test
  void itIsTheContractWithoutWebhooks() throws IOException {
    Rendered.hold(Contract303.FILE, Contract303.text());
  }

  @Test
  void nothingElseIsLost() {
    Contract copy = Contract.of(Contract303.text());

    assertEquals("3.0.3", copy.root().path("openapi").asText());
    assertFalse(copy.root().has("webhooks"));
    assertEquals(WireFacts.of(Contract.read()).all(), WireFacts.of(copy).all());
    assertEquals(Contract.read().root().path("components"), copy.root().path("components"));
  }
}
