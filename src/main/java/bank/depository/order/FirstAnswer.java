package bank.depository.order;

import com.fasterxml.jackson.databind.JsonNode;

/** The first answer to a request number, as it is kept. */
record FirstAnswer(OrderState state, JsonNode body) {}
