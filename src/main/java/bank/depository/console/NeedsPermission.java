package bank.depository.console;

import bank.depository.shared.Permission;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a method of the console be used by staff who are signed in and have one of these
 * permissions; without any named, by all who are signed in. A POST must also carry the token of its
 * form.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NeedsPermission {

  /** One of these is enough. */
  @Nonbinding
  Permission[] value() default {};
}
