package bank.depository.notification.rest;

import bank.depository.notification.EndpointQueries;
import bank.depository.notification.Event;
import bank.depository.notification.EventEndpoint;
import bank.depository.notification.EventQueries;
import bank.depository.notification.RegisterEndpoint;
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
  private final EndpointQueries endpoints;
  private final EventQueries events;
  private final CallingPlatform caller;

  EventResource(
      InstructionDesk desk,
      RegisterEndpoint registerEndpoint,
      EndpointQueries endpoints,
      EventQueries events,
      CallingPlatform caller) {
    this.desk = desk;
    this.registerEndpoint = registerEndpoint;
    this.endpoints = endpoints;
    this.events = events;
    this.caller = caller;
  }

  /** Where events are to go. */
  public record EndpointRequest(@NotNull @Size(min = 1, max = 500) String url) {}

  /** All endpoints. */
  public record EndpointList(List<EventEndpoint> endpoints) {}

  /** A page of events; {@code next} leads on and is absent at the end of what there is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EventPage(List<Event> events, @Nullable String next) {}

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

  /** Lists events, oldest first. */
  @GET
  @Path("/events")
  @Operation(operationId = "listEvents", summary = "All events, oldest first")
  public EventPage events(
      @RestQuery Optional<@Pattern(regexp = Cursor.WORD_FORM) String> cursor,
      @RestQuery Optional<EventType> type,
      @RestQuery Optional<@Min(1) @Max(Cursor.MOST) Integer> limit) {
    Cursor page = Cursor.of(cursor, type.map(EventType::wireName), limit);
    List<Event> found =
        events.handle(caller.id(), page.after(UUID::fromString), page.filter(), page.limit());
    return new EventPage(found, page.nextOf(found, event -> event.id().toString()));
  }
}
