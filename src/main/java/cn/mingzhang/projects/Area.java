package cn.mingzhang.projects;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** 面积: not negative, at most nine digits and three decimals, as decimal(12,3) holds it. */
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@PositiveOrZero
@Digits(integer = 9, fraction = 3)
@interface Area {
    String message() default "{projects.error.area}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
