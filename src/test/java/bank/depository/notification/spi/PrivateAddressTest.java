package bank.depository.notification.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.notification.Event;
import bank.depository.notification.EventSender;
import bank.depository.platform.Environment;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No platform of production makes the bank call its own network. */
@QuarkusTest
class PrivateAddressTest {

  @Inject EventSender sender;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "2001::1"
      })
  void whatIsNotOfThePublicInternetIsRefused(String address) throws UnknownHostException {
    assertFalse(arePublic("93.184.215.14", address), address);
    assertFalse(arePublic(address), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2400:3200::1",
        "2606:4700:4700::1111",
        "3fff:ffff::1"
      })
  void theRestIsPublic(String address) throws UnknownHostException {
    assertTrue(arePublic(address), address);
  }

  private static boolean arePublic(String... addresses) throws UnknownHostException {
    InetAddress[] found = new InetAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      found[i] = InetAddress.getByName(addresses[i]);
    }
    return PublicAddresses.arePublic(found);
  }

  @Test
  void aNameThatLeadsToOurOwnNetworkIsNotConnectedTo() throws Exception {
    try (ServerSocket ours = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ours.setSoTimeout(300);
      for (String host : new String[] {"localhost", "127.0.0.1", "2130706433"}) {
        EventSender.Reply reply =
            sender
                .send(
                    "https://" + host + ":" + ours.getLocalPort() + "/hook",
                    Environment.PRODUCTION,
                    anEvent())
                .toCompletableFuture()
                .get(15, TimeUnit.SECONDS);
        assertEquals(
            new EventSender.Reply.NotTaken("the address is not a public one"), reply, host);
      }
      assertFalse(isConnected(ours));
    }
  }

  private static boolean isConnected(ServerSocket ours) throws Exception {
    try {
      ours.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  private static Event anEvent() {
    return new Event(
        UUID.randomUUID(), "event.tested", Instant.EPOCH, JsonNodeFactory.instance.objectNode());
  }
}
