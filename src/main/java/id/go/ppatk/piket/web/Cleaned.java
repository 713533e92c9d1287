package id.go.ppatk.piket.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A module whose forms are typed while a caller speaks: what cannot be seen is left out
 * of them ({@link TypedText}). Others refuse it in words ({@link PlainText}).
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cleaned {

}
