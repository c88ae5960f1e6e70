package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageClosed;
import bank.depository.hostedpage.Text;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Answers with pages and files, each with the headers that every page of the bank has. */
public final class PageAnswers {

  private static final Logger LOG = Logger.getLogger(PageAnswers.class);

  private PageAnswers() {}

  /** A page. */
  public static Response html(int status, TemplateInstance template, Language language) {
    String body = template.setLocale(language.locale()).render();
    return PageHeaders.on(Response.status(status))
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header("Content-Language", language.tag())
        .entity(body)
        .build();
  }

  /** A file to be kept, under that name. */
  public static Response file(PageFile file) {
    return PageHeaders.on(Response.ok(file.content()))
        .type(file.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .build();
  }

  /** On to an address of the bank's own pages. */
  public static Response redirect(String path) {
    return PageHeaders.on(Response.status(Response.Status.SEE_OTHER).header("Location", path))
        .build();
  }

  /** A page that does not open. */
  public static Response closed(PageFrame frame, PageClosed.Why why) {
    int status =
        switch (why) {
          case LINK_UNKNOWN -> 404;
          case LINK_USED, LINK_EXPIRED, SESSION_OVER -> 410;
          case OTHER_BROWSER, FORGED_FORM -> 403;
        };
    return html(
        status,
        PageTemplates.closed(frame, ClosedView.of(why, frame.language())),
        frame.language());
  }

  /** A page for what went wrong on our side, with the number under which it stands in the log. */
  public static Response defect(PageFrame frame, RuntimeException defect) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(defect, "incident %s on a page", incident);
    return html(
        Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
        PageTemplates.closed(frame, ClosedView.defect(incident, frame.language())),
        frame.language());
  }

  /** A page that says why something is not done. */
  public static Response refused(PageFrame frame, int status, Text why) {
    return html(
        status,
        PageTemplates.closed(frame, ClosedView.refused(why, frame.language())),
        frame.language());
  }

  /** The bank's name on its pages. */
  public static String bank(Language language) {
    return ConfigProvider.getConfig()
        .getValue("depository.bank-name." + language.tag(), String.class);
  }
}
