package bank.depository.sandbox.simulator;

import bank.depository.sandbox.simulator.channel.Channel;
import bank.depository.sandbox.simulator.core.Core;
import bank.depository.sandbox.simulator.issuer.Issuer;
import bank.depository.sandbox.simulator.sms.Gateway;
import bank.depository.sandbox.simulator.sms.Phones;
import bank.depository.sandbox.simulator.store.Facts;
import bank.depository.sandbox.simulator.store.SimulatedDay;
import bank.depository.sandbox.simulator.store.Store;
import bank.depository.sandbox.simulator.wire.Answer;
import bank.depository.sandbox.simulator.wire.Call;
import bank.depository.sandbox.simulator.wire.Check;
import bank.depository.sandbox.simulator.wire.Route;
import bank.depository.sandbox.simulator.wire.WireServer;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The process. Once it listens it prints {@code simulators listening on http://127.0.0.1:PORT} and
 * runs until it is ended; ended in whatever way, it loses nothing it has acknowledged.
 */
public final class OutsideWorld implements AutoCloseable {

  private static final long STEP_MILLIS = 100;

  private final Store store;
  private final SimulatedDay day;
  private final WireServer server;
  private final ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor();

  private OutsideWorld(Settings settings, Clock clock) throws IOException {
    this.store = new Store(settings.dataDir());
    this.day = new SimulatedDay(new Facts(store));
    this.server = new WireServer(settings.host(), settings.port(), settings.silence());
    Core core = new Core(store, clock, settings.delay(), settings.cutOff());
    Channel channel = channel(settings, clock);
    Phones phones = new Phones(store);
    List<Route> routes = new ArrayList<>();
    routes.addAll(new Issuer(store, clock, settings.delay()).routes());
    routes.addAll(channel.routes());
    routes.addAll(new Gateway(store, clock).routes());
    routes.addAll(core.routes());
    routes.addAll(phones.routes());
    routes.addAll(new StartPage(phones, core, channel).routes());
    routes.addAll(controls());
    passTime(channel, core);
    server.start(routes, settings.key());
  }

  private Channel channel(Settings settings, Clock clock) {
    String coreUrl =
        settings.coreUrl() == null ? "http://127.0.0.1:" + server.port() : settings.coreUrl();
    Channel channel =
        new Channel(store, clock, settings.delay(), settings.cutOff(), coreUrl, settings.key());
    if (settings.notifyUrl() != null) {
      channel.notifyAt(settings.notifyUrl());
    }
    return channel;
  }

  private record Health(String status) {}

  private record ClockSetting(@Nullable String businessDay) {
    ClockSetting {
      if (businessDay != null) {
        Check.day("business_day", businessDay);
      }
    }
  }

  private List<Route> controls() {
    return List.of(
        Route.open("/health", call -> Answer.json(new Health("UP"))),
        Route.keyed("POST", "/clock", this::setClock));
  }

  private Answer setClock(Call call) {
    ClockSetting setting = call.read(ClockSetting.class);
    if (setting.businessDay() == null) {
      day.follow();
    } else {
      day.set(LocalDate.parse(setting.businessDay()));
    }
    return Answer.json(setting);
  }

  private void passTime(Channel channel, Core core) {
    var unused =
        time.scheduleWithFixedDelay(
            () -> step(channel, core), STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void step(Channel channel, Core core) {
    try {
      core.advance();
      channel.advance();
    } catch (RuntimeException defect) {
      // An exception would end the repetition, and with it every later outcome.
      defect.printStackTrace(System.err);
    }
  }

  @Override
  public void close() {
    server.close();
    time.shutdownNow();
    store.close();
  }

  /** Runs until ended; see {@code docs/integration-guide/sandbox-values.md} for the settings. */
  public static void main(String[] arguments) throws IOException {
    Settings settings = Settings.of(arguments, Map.copyOf(System.getenv()));
    // The store keeps milliseconds: an answer and its repeat must show the same instant.
    OutsideWorld world = new OutsideWorld(settings, Clock.tickMillis(ZoneOffset.UTC));
    Runtime.getRuntime().addShutdownHook(new Thread(world::close));
    System.out.println(
        "simulators listening on http://" + settings.host() + ":" + world.server.port());
  }
}
