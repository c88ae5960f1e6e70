package bank.depository.notification.rest;

import bank.depository.notification.ChangeEndpoint;
import bank.depository.notification.EndpointQueries;
import bank.depository.notification.Event;
import bank.depository.notification.EventEndpoint;
import bank.depository.notification.EventPlace;
import bank.depository.notification.EventQueries;
import bank.depository.notification.EventTry;
import bank.depository.notification.EventTryQueries;
import bank.depository.notification.PlacedEvent;
import bank.depository.notification.RedeliverEvents;
import bank.depository.notification.RegisterEndpoint;
import bank.depository.notification.SendTestEvent;
import bank.depository.order.EventType;
import bank.depository.order.OrderType;
import bank.depository.order.rest.InstructionDesk;
import bank.depository.shared.rest.CallingPlatform;
import bank.depository.shared.rest.Cursor;
import bank.depository.shared.rest.PlatformApi;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Facts told to a platform: where it wants them delivered, and the whole list. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PlatformApi
@Tag(name = "Events")
public class EventResource {

  private final InstructionDesk desk;
  private final RegisterEndpoint registerEndpoint;
  private final ChangeEndpoint changeEndpoint;
  private final RedeliverEvents redeliverEvents;
  private final SendTestEvent sendTestEvent;
  private final EndpointQueries endpoints;
  private final EventQueries events;
  private final EventTryQueries tries;
  private final CallingPlatform caller;

  EventResource(
      InstructionDesk desk,
      RegisterEndpoint registerEndpoint,
      ChangeEndpoint changeEndpoint,
      RedeliverEvents redeliverEvents,
      SendTestEvent sendTestEvent,
      EndpointQueries endpoints,
      EventQueries events,
      EventTryQueries tries,
      CallingPlatform caller) {
    this.desk = desk;
    this.registerEndpoint = registerEndpoint;
    this.changeEndpoint = changeEndpoint;
    this.redeliverEvents = redeliverEvents;
    this.sendTestEvent = sendTestEvent;
    this.endpoints = endpoints;
    this.events = events;
    this.tries = tries;
    this.caller = caller;
  }

  /** Where events are to go. */
  public record EndpointRequest(@NotNull @Size(min = 1, max = 500) String url) {}

  /** What an endpoint is to be. */
  public record EndpointChangeRequest(
      @NotNull UUID endpointId, @NotNull EventEndpoint.State state) {}

  /** One event, or those of a time, to be delivered once more. */
  public record RedeliveryRequest(
      @NotNull UUID endpointId,
      @Nullable UUID eventId,
      @Nullable Instant createdFrom,
      @Nullable Instant createdTo) {}

  /** What a test event shall say. */
  public record TestEventRequest(@NotNull @Size(min = 1, max = 100) String note) {}

  /** All endpoints. */
  public record EndpointList(List<EventEndpoint> endpoints) {}

  /** Every kind of fact that is told. */
  public record EventCatalog(List<EventType> types) {}

  /** A page of events; {@code next} leads on and is absent at the end of what there is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EventPage(List<Event> events, @Nullable String next) {}

  /** A page of tries; {@code next} leads on and is absent at the end of what there is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EventTryPage(List<EventTry> tries, @Nullable String next) {}

  /** Registers an address for events. */
  @POST
  @Path("/event-endpoints")
  @Operation(operationId = "createEventEndpoint", summary = "Register an address for events")
  @APIResponseSchema(value = EventEndpoint.class, responseCode = "201")
  public RestResponse<EventEndpoint> register(@Valid @NotNull EndpointRequest request) {
    return desk.submit(
        new RegisterEndpoint.Command(request.url()),
        OrderType.EVENT_ENDPOINT,
        registerEndpoint::handle);
  }

  /** Lists the addresses. */
  @GET
  @Path("/event-endpoints")
  @Operation(operationId = "listEventEndpoints", summary = "Your addresses for events")
  public EndpointList list() {
    return new EndpointList(endpoints.handle(caller.id()));
  }

  /** Switches an address on or off. */
  @POST
  @Path("/event-endpoint-changes")
  @Operation(
      operationId = "createEventEndpointChange",
      summary = "Switch an address for events on or off")
  @APIResponseSchema(value = EventEndpoint.class, responseCode = "201")
  public RestResponse<EventEndpoint> change(@Valid @NotNull EndpointChangeRequest request) {
    return desk.submit(
        new ChangeEndpoint.Command(request.endpointId(), request.state()),
        OrderType.EVENT_ENDPOINT_CHANGE,
        changeEndpoint::handle);
  }

  /** Delivers events once more. */
  @POST
  @Path("/event-redeliveries")
  @Operation(
      operationId = "createEventRedelivery",
      summary = "Have one event, or those of a time, delivered once more")
  @APIResponseSchema(value = RedeliverEvents.RedeliveryAnswer.class, responseCode = "201")
  public RestResponse<RedeliverEvents.RedeliveryAnswer> redeliver(
      @Valid @NotNull RedeliveryRequest request) {
    return desk.submit(
        new RedeliverEvents.Command(
            request.endpointId(), request.eventId(), request.createdFrom(), request.createdTo()),
        OrderType.EVENT_REDELIVERY,
        redeliverEvents::handle);
  }

  /** Sends an event to try delivery out. */
  @POST
  @Path("/event-tests")
  @Operation(operationId = "createEventTest", summary = "Have an event sent, to try delivery out")
  @APIResponseSchema(value = SendTestEvent.TestAnswer.class, responseCode = "201")
  public RestResponse<SendTestEvent.TestAnswer> test(@Valid @NotNull TestEventRequest request) {
    return desk.submit(
        new SendTestEvent.Command(request.note()), OrderType.EVENT_TEST, sendTestEvent::handle);
  }

  /** Lists the kinds of events. */
  @GET
  @Path("/event-types")
  @Operation(operationId = "listEventTypes", summary = "Every kind of event there is")
  public EventCatalog types() {
    return new EventCatalog(List.of(EventType.values()));
  }

  /** Lists events. */
  @GET
  @Path("/events")
  @Operation(
      operationId = "listEvents",
      summary = "All events, in the order in which they became certain")
  public EventPage events(
      @RestQuery Optional<@Pattern(regexp = Cursor.WORD_FORM) String> cursor,
      @RestQuery Optional<EventType> type,
      @RestQuery Optional<@Min(1) @Max(Cursor.MOST) Integer> limit) {
    Cursor page = Cursor.of(cursor, type.map(EventType::wireName), limit);
    List<PlacedEvent> found =
        events.handle(caller.id(), page.after(EventPlace::parse), page.filter(), page.limit());
    return new EventPage(
        found.stream().map(PlacedEvent::event).toList(),
        page.nextOf(found, event -> event.place().toString()));
  }

  /** Lists tries to deliver. */
  @GET
  @Path("/event-tries")
  @Operation(
      operationId = "listEventTries",
      summary = "What became of each try to deliver an event, newest first")
  public EventTryPage tries(
      @RestQuery Optional<@Pattern(regexp = Cursor.WORD_FORM) String> cursor,
      @RestQuery("event_id") Optional<UUID> eventId,
      @RestQuery Optional<@Min(1) @Max(Cursor.MOST) Integer> limit) {
    Cursor page = Cursor.of(cursor, eventId.map(UUID::toString), limit);
    List<EventTry> found =
        tries.handle(
            caller.id(),
            page.after(UUID::fromString),
            page.filter().map(UUID::fromString),
            page.limit());
    return new EventTryPage(found, page.nextOf(found, tried -> tried.tryId().toString()));
  }
}
