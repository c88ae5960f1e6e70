package bank.depository.notification.spi;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others (IANA's registries of special-purpose
 * addresses), so that no platform can make the bank call its own network.
 */
final class PublicAddresses {

  private record Block(byte[] address, int bits) {

    static Block of(String cidr) {
      String[] parts = cidr.split("/", 2);
      try {
        return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean has(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> SPECIAL =
      List.of(
          Block.of("0.0.0.0/8"),
          Block.of("10.0.0.0/8"),
          Block.of("100.64.0.0/10"),
          Block.of("127.0.0.0/8"),
          Block.of("169.254.0.0/16"),
          Block.of("172.16.0.0/12"),
          Block.of("192.0.0.0/24"),
          Block.of("192.0.2.0/24"),
          Block.of("192.88.99.0/24"),
          Block.of("192.168.0.0/16"),
          Block.of("198.18.0.0/15"),
          Block.of("198.51.100.0/24"),
          Block.of("203.0.113.0/24"),
          Block.of("224.0.0.0/3"));

  /** Of IPv6 only what is handed out for global use, less what carries an IPv4 address in it. */
  private static final Block GLOBAL_V6 = Block.of("2000::/3");

  private static final List<Block> SPECIAL_V6 =
      List.of(Block.of("2001::/23"), Block.of("2001:db8::/32"), Block.of("2002::/16"));

  private PublicAddresses() {}

  /** Whether all of them are public. */
  static boolean arePublic(InetAddress[] addresses) {
    return addresses.length > 0 && Arrays.stream(addresses).allMatch(PublicAddresses::isPublic);
  }

  private static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return SPECIAL.stream().noneMatch(block -> block.has(bytes));
    }
    return GLOBAL_V6.has(bytes) && SPECIAL_V6.stream().noneMatch(block -> block.has(bytes));
  }
}
