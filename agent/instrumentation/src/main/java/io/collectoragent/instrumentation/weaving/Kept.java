package io.collectoragent.instrumentation.weaving;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an advice's parameter that stands for {@link KeptField}: null until the advice sets it, and
 * always null in a class that has no such field.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kept {}
