package bank.depository.hostedpage.page;

import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageClosed;
import bank.depository.hostedpage.Text;

/**
 * A page that does not open: what happened and what to do.
 *
 * @param incident our number of a defect; empty where there is none
 */
public record ClosedView(String title, String explanation, String advice, String incident) {

  private static final Text FROM_PLATFORM =
      Text.of(
          "请回到平台，重新进入这一步。已经填写的内容不会丢失。",
          "Go back to the platform and start this step again. Nothing that you filled in is lost.");

  static ClosedView of(PageClosed.Why why, Language language) {
    return switch (why) {
      case LINK_UNKNOWN ->
          view(
              Text.of("这个链接已失效", "This link no longer works"),
              Text.of(
                  "链接不存在，或者平台已经发出了新的链接。",
                  "It does not exist, or the platform has made a newer one."),
              FROM_PLATFORM,
              language);
      case LINK_USED ->
          view(
              Text.of("这个链接已经用过了", "This link was used before"),
              Text.of("为了您的安全，每个链接只能打开一次。", "For your safety each link opens once only."),
              FROM_PLATFORM,
              language);
      case LINK_EXPIRED ->
          view(
              Text.of("这个链接已过期", "This link has expired"),
              Text.of("链接在有效时间内没有打开。", "It was not opened in time."),
              FROM_PLATFORM,
              language);
      case OTHER_BROWSER ->
          view(
              Text.of("请在原来的浏览器里继续", "Please go on in the browser where you began"),
              Text.of(
                  "这个页面只在打开链接的那个浏览器里有效；也可能是链接已经更新，或者浏览器没有保存 Cookie。",
                  "This page works only in the browser that opened the link. The link may have been renewed, or the browser may not keep cookies."),
              FROM_PLATFORM,
              language);
      case SESSION_OVER ->
          view(
              Text.of("这次办理已经超时", "The time for this has run out"),
              Text.of(
                  "没有在规定的时间内确认，所以什么都没有发生，您的钱没有动。",
                  "It was not confirmed in time, so nothing happened. Your money has not moved."),
              Text.of("如果还想办理，请回到平台重新发起。", "If you still want it, start again from the platform."),
              language);
      case FORGED_FORM ->
          view(
              Text.of("这个请求没有被接受", "This request was not accepted"),
              Text.of(
                  "表单不是从银行的页面发出的，或者页面打开得太久了。什么都没有发生。",
                  "The form did not come from the bank's page, or the page was open for too long. Nothing happened."),
              Text.of("请返回上一页，刷新后再试一次。", "Go back, reload the page and try again."),
              language);
    };
  }

  static ClosedView defect(String incident, Language language) {
    Text title = Text.of("系统出了点问题", "Something went wrong on our side");
    Text explanation =
        Text.of(
            "我们没能完成这一步。如果您刚才确认了一笔交易，它要么已经完成，要么没有发生，不会做两次。",
            "We could not finish this step. If you have just confirmed something, it was either done or not done, and never twice.");
    Text advice =
        Text.of(
            "请刷新页面查看结果；问题仍在时，请把下面的编号告诉我们。",
            "Reload the page to see the result; if it stays, tell us the number below.");
    return new ClosedView(
        title.in(language), explanation.in(language), advice.in(language), incident);
  }

  static ClosedView refused(Text why, Language language) {
    return view(
        Text.of("这一步没有办成", "This could not be done"),
        why,
        Text.of("请返回上一页再试。", "Please go back and try again."),
        language);
  }

  private static ClosedView view(Text title, Text explanation, Text advice, Language language) {
    return new ClosedView(title.in(language), explanation.in(language), advice.in(language), "");
  }
}
