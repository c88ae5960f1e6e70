package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.page.PageFaults;
import bank.depository.identity.CopyFile;
import bank.depository.identity.CopyKind;
import bank.depository.identity.IdentificationStep;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The forms of copies of papers. A form of another step than the present one changes nothing and
 * leads to the present one.
 */
@ApplicationScoped
class CopyDesk {

  private final IdentificationState state;
  private final CopyPages pages;
  private final ChangeCopies change;
  private final HandInCopies handIn;
  private final TakeBackCopies takeBack;

  CopyDesk(
      IdentificationState state,
      CopyPages pages,
      ChangeCopies change,
      HandInCopies handIn,
      TakeBackCopies takeBack) {
    this.state = state;
    this.pages = pages;
    this.change = change;
    this.handIn = handIn;
    this.takeBack = takeBack;
  }

  /** Takes a file. */
  Response upload(IdentificationDesk.Call call, String kind, @Nullable FileUpload file) {
    Optional<CopyKind> wanted = CopyKind.named(kind);
    if (wanted.isEmpty()) {
      return call.onward();
    }
    return at(
        call,
        IdentificationStep.COPIES,
        kind,
        () -> {
          if (file == null || file.fileName().isEmpty()) {
            return Optional.of(new PageFaults(call.page().language()).add(kind, CopyWords.NO_FILE));
          }
          change.handle(
              call.page().platform(), call.page().order(), wanted.get(), CopyFile.of(read(file)));
          return Optional.empty();
        });
  }

  private static byte[] read(FileUpload file) {
    if (file.size() > CopyFile.MAX_BYTES) {
      throw new Refusal(ErrorCode.COPY_TOO_LARGE, file.size() + " bytes");
    }
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** Takes one away. */
  Response remove(IdentificationDesk.Call call, String copy) {
    return at(
        call,
        IdentificationStep.COPIES,
        "",
        () -> {
          id(copy)
              .ifPresent(
                  known -> change.handle(call.page().platform(), call.page().order(), known));
          return Optional.empty();
        });
  }

  private static Optional<UUID> id(String copy) {
    try {
      return Optional.of(UUID.fromString(copy));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Hands them in. */
  Response handIn(IdentificationDesk.Call call) {
    return at(
        call,
        IdentificationStep.COPIES,
        "",
        () -> {
          handIn.handle(call.page().platform(), call.page().order());
          return Optional.empty();
        });
  }

  /** Takes them back. */
  Response takeBack(IdentificationDesk.Call call) {
    return at(
        call,
        IdentificationStep.REVIEW,
        "",
        () -> {
          takeBack.handle(call.page().platform(), call.page().order());
          return Optional.empty();
        });
  }

  /** What a form does; what is wrong with it, where something is. */
  private interface Step {
    Optional<PageFaults> take();
  }

  private Response at(
      IdentificationDesk.Call call, IdentificationStep wanted, String field, Step step) {
    if (state.see(call.page()).step() != wanted) {
      return call.onward();
    }
    try {
      return step.take().map(faults -> again(call, faults)).orElseGet(call::onward);
    } catch (Refusal refusal) {
      return refusal.code() == ErrorCode.IDENTIFICATION_STEP_FORBIDS
          ? call.onward()
          : again(call, faults(call, field, refusal.code()));
    }
  }

  private Response again(IdentificationDesk.Call call, PageFaults faults) {
    return call.desk()
        .again(call.page(), pages.page(call.page(), call.screen(), state.see(call.page()), faults));
  }

  private static PageFaults faults(IdentificationDesk.Call call, String field, ErrorCode code) {
    PageFaults faults = new PageFaults(call.page().language());
    boolean ofFile = code == ErrorCode.COPY_TOO_LARGE || code == ErrorCode.COPY_TYPE_REFUSED;
    return !ofFile ? faults.add(CopyWords.of(code)) : faults.add(field, CopyWords.of(code));
  }
}
