package bank.depository.shared.rest;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: a word that carries the last item, the filter and the page's size, so that
 * a page that follows can not be asked for differently.
 *
 * @param after the last item of the page before
 * @param filter the list's one filter
 * @param limit from 1 to {@value #MOST}
 */
public record Cursor(Optional<String> after, Optional<String> filter, int limit) {

  /** The most items of a page. */
  public static final int MOST = 200;

  /** The items of a page where the caller does not say. */
  public static final int USUAL = 50;

  /** The form of a cursor: opaque to its reader. */
  public static final String WORD_FORM = "[A-Za-z0-9_-]{1,300}";

  private static final String FORM = "[A-Za-z0-9_.:-]{0,100}";

  /**
   * Refuses {@code FIELD_INVALID} for a limit outside 1 to {@value #MOST} and for odd characters.
   */
  public Cursor {
    if (limit < 1 || limit > MOST) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "limit must be from 1 to " + MOST);
    }
    if (!after.orElse("").matches(FORM) || !filter.orElse("").matches(FORM)) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "the filter or the cursor is malformed");
    }
  }

  /** From what a caller sent: a cursor alone, or filter and limit for a first page. */
  public static Cursor of(
      Optional<String> cursor, Optional<String> filter, Optional<Integer> limit) {
    if (cursor.isPresent() && (filter.isPresent() || limit.isPresent())) {
      throw new Refusal(
          ErrorCode.FIELD_INVALID, "a cursor carries filter and limit; send it alone");
    }
    return cursor
        .map(Cursor::read)
        .orElseGet(() -> new Cursor(Optional.empty(), filter, limit.orElse(USUAL)));
  }

  /** The last item of the page before, read; refuses {@code FIELD_INVALID} where it is none. */
  public <T> Optional<T> after(Function<String, T> reader) {
    try {
      return after.map(reader);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "the cursor is malformed");
    }
  }

  /** The cursor of the page after that item. */
  public String next(String lastItem) {
    String plain = limit + "|" + filter.orElse("") + "|" + lastItem;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /** The cursor after a page: none where the page is not full, for then there is no more. */
  public <T> @Nullable String nextOf(List<T> page, Function<T, String> item) {
    return page.size() < limit ? null : next(item.apply(page.get(page.size() - 1)));
  }

  private static Cursor read(String word) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII)
              .split("\\|", -1);
      if (parts.length == 3) {
        Optional<String> filter = parts[1].isEmpty() ? Optional.empty() : Optional.of(parts[1]);
        return new Cursor(Optional.of(parts[2]), filter, Integer.parseInt(parts[0]));
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "the cursor is malformed");
    }
    throw new Refusal(ErrorCode.FIELD_INVALID, "the cursor is malformed");
  }
}
