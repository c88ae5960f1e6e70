package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.PageCall;
import bank.depository.hostedpage.page.PageDesk;
import bank.depository.hostedpage.page.PageFaults;
import bank.depository.hostedpage.page.RowView;
import bank.depository.identity.CopyFault;
import bank.depository.identity.CopyKind;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.PaperCopy;
import bank.depository.shared.ShanghaiTime;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shows which copies there are, or that the bank's staff review them. */
@ApplicationScoped
class CopyPages {

  private static final int LOOK_AGAIN_SECONDS = 60;
  private static final int KIBIBYTE = 1024;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);

  /** The page as it stands, with why the papers were not accepted last. */
  Response show(
      PageDesk desk, PageCall call, IdentityScreen screen, IdentificationState.Seen seen) {
    PageFaults faults = new PageFaults(call.language());
    seen.lastRefusal()
        .map(why -> CopyWords.of(CopyFault.valueOf(why)))
        .ifPresent(
            why -> {
              faults.add(Text.of("银行审核没有通过。", "The bank did not accept your papers."));
              faults.add(why);
            });
    TemplateInstance page = page(call, screen, seen, faults);
    return seen.step() == IdentificationStep.REVIEW
        ? desk.refreshing(call, page, LOOK_AGAIN_SECONDS)
        : desk.page(call, page);
  }

  /** The same again, with what is wrong with a form. */
  TemplateInstance page(
      PageCall call, IdentityScreen screen, IdentificationState.Seen seen, PageFaults faults) {
    List<CopiesView.KindView> kinds =
        Arrays.stream(CopyKind.values()).map(kind -> kind(call, seen, kind)).toList();
    int left = Identification.MOST_HAND_INS - seen.copies().handIns();
    return IdentificationTemplates.copies(
        call.frame(),
        new CopiesView(
            screen.path(),
            screen.steps(),
            seen.step() == IdentificationStep.REVIEW,
            kinds,
            rows(call, seen),
            kinds.stream().noneMatch(kind -> kind.copies().isEmpty()),
            left > 0,
            seen.purpose() != IdentityPurpose.SECRET_RESET,
            left,
            call.returnUrl()),
        faults);
  }

  private static CopiesView.KindView kind(
      PageCall call, IdentificationState.Seen seen, CopyKind kind) {
    List<PaperCopy> all =
        seen.copies().current().stream().filter(copy -> copy.kind() == kind).toList();
    List<CopiesView.CopyView> views = new ArrayList<>();
    for (PaperCopy copy : all) {
      views.add(
          new CopiesView.CopyView(
              copy.key().copyId().toString(),
              "%d · %s · %d KB"
                  .formatted(
                      views.size() + 1,
                      copy.type(),
                      (copy.sizeBytes() + KIBIBYTE - 1) / KIBIBYTE)));
    }
    return new CopiesView.KindView(
        kind.name(),
        CopyWords.of(kind).in(call.language()),
        views,
        all.size() >= PaperCopy.MOST_OF_A_KIND);
  }

  private static List<RowView> rows(PageCall call, IdentificationState.Seen seen) {
    Instant until = call.visit().session().expiresAt();
    if (seen.step() != IdentificationStep.REVIEW) {
      return List.of(row(call, Text.of("请在此前提交", "Hand in before"), until));
    }
    return List.of(
        row(call, Text.of("提交时间", "Handed in at"), seen.copies().since()),
        row(call, Text.of("最迟审核完成", "Reviewed not later than"), until));
  }

  private static RowView row(PageCall call, Text label, Instant at) {
    return new RowView(label.in(call.language()), MINUTE.format(at));
  }
}
