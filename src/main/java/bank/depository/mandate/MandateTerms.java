package bank.depository.mandate;

import bank.depository.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is asked to allow (MND-02).
 *
 * @param endsOn the last business day on which it can be used
 * @param perOperationFen the most of one operation
 * @param totalFen the most of all operations together; what a lapsed bid gives back is not given
 *     back to the mandate
 * @param products with AUTOMATIC_BID: the automatic-bid products it is limited to; absent for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MandateTerms(
    @NotNull MandateKind kind,
    @NotNull LocalDate endsOn,
    @Min(1) @Max(MandateTerms.MAX_FEN) long perOperationFen,
    @Min(1) @Max(MandateTerms.MAX_FEN) long totalFen,
    @Size(min = 1, max = MandateTerms.MAX_PRODUCTS)
        @Nullable List<@NotNull @Pattern(regexp = MandateTerms.PRODUCT_FORM) String> products) {

  /** The most that a mandate can allow: CNY 1,000,000,000. */
  public static final long MAX_FEN = 100_000_000_000L;

  /** The most years from its grant to its last day. */
  public static final int MAX_YEARS = 5;

  /** The most products that it can be limited to. */
  public static final int MAX_PRODUCTS = 20;

  /** The form of a product's code. */
  public static final String PRODUCT_FORM = "^[A-Za-z0-9_-]{1,64}$";

  Money perOperation() {
    return Money.ofFen(perOperationFen);
  }

  Money total() {
    return Money.ofFen(totalFen);
  }

  List<String> productsOrNone() {
    return products == null ? List.of() : products;
  }
}
