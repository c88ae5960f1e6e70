package bank.depository.hostedpage.policy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What pages say around the policy, in Chinese; in English by {@code
 * messages/policy_en.properties}.
 */
@MessageBundle(value = "policy", locale = "zh-CN")
public interface PolicyMessages {

  @Message("客户信息保护政策")
  String title();

  @Message("版本")
  String version();

  @Message("现行版本")
  String inForce();

  @Message("以前的版本")
  String older();

  @Message("本版本已由新的版本取代，供在其有效期间同意的客户查看。")
  String replaced();

  @Message("已发布的各个版本")
  String versions();

  @Message("您同时同意的还有：")
  String beside();
}
