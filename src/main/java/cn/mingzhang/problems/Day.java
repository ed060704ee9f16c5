package cn.mingzhang.problems;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that a paper of this office can bear: a slip such as 0021-03-03 or 20211-03-03 is none. */
@Documented
@Constraint(validatedBy = Day.Within.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface Day {
    String message() default "{problem.day.range}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Within implements ConstraintValidator<Day, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || day.getYear() >= 1980 && day.getYear() <= 2099;
        }
    }
}
