package bank.depository.shared.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks resources of the platform API: the request must be signed by a platform's key (API-02)
 * before the method runs, and the answer is signed by the bank. Who calls stands in {@link
 * CallingPlatform}.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlatformApi {}
