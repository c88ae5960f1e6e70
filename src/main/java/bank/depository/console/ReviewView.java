package bank.depository.console;

import bank.depository.hostedpage.identification.CopyWords;
import bank.depository.hostedpage.review.ReadPapers;
import bank.depository.identity.BankAccountNo;
import bank.depository.identity.CopyFault;
import bank.depository.identity.Officers;
import bank.depository.identity.PaperCopy;
import bank.depository.identity.PartyName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reviewer compares: what an organization told, in plain, and the copies to open. */
public record ReviewView(
    String address,
    int round,
    Map<String, String> facts,
    List<Copy> copies,
    List<Fault> faults,
    boolean proposable) {

  /** A copy. */
  public record Copy(String id, String label, String digest) {}

  /** A reason to refuse. */
  public record Fault(String name, String words) {}

  static ReviewView of(String address, ReadPapers.Seen seen, boolean proposable) {
    return new ReviewView(
        address,
        seen.round(),
        facts(seen),
        seen.copies().stream().map(ReviewView::copy).toList(),
        Arrays.stream(CopyFault.values())
            .map(fault -> new Fault(fault.name(), CopyWords.of(fault).zhCn()))
            .toList(),
        proposable);
  }

  private static Map<String, String> facts(ReadPapers.Seen seen) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("客户编号 Customer", seen.customerNo());
    facts.put("事项 Purpose", seen.purpose().name());
    put(facts, "机构名称 Name", seen.told().name(), PartyName::value);
    put(facts, "证照 Licence", seen.told().idNumber(), id -> id.type() + " " + id.value());
    seen.officers().ifPresent(officers -> put(facts, officers));
    facts.put("开户银行 Bank", seen.bank());
    put(facts, "对公账号 Account", seen.told().account(), BankAccountNo::value);
    facts.put(
        "有效期至 Valid until",
        seen.validUntil().map(LocalDate::toString).orElse("未填或长期 not told or no end"));
    return facts;
  }

  private static <T> void put(
      Map<String, String> facts, String label, @Nullable T value, Function<T, String> plain) {
    facts.put(label, value == null ? "无 none" : plain.apply(value));
  }

  private static void put(Map<String, String> facts, Officers officers) {
    facts.put("法定代表人 Representative", officers.representative().value());
    facts.put("经办人 Agent", officers.agent().value());
  }

  private static Copy copy(PaperCopy copy) {
    return new Copy(
        copy.key().copyId().toString(),
        CopyWords.of(copy.kind()).zhCn() + " " + copy.type() + " " + copy.sizeBytes() + " B",
        copy.digest());
  }
}
