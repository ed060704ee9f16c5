package cn.mingzhang.problems;

import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What one field of the form alone cannot say, each reason in a sentence at its field. */
@Component
class BasicsRules {
    /** 一千亿元: more is a slip of the keyboard, and a sum of such would not fit. */
    private static final Yuan MOST = Yuan.ofFen(10_000_000_000_000L);

    private final ProblemClasses classes;
    private final ProblemChoices choices;
    private final ProjectDirectory projects;

    BasicsRules(ProblemClasses classes, ProblemChoices choices, ProjectDirectory projects) {
        this.classes = classes;
        this.choices = choices;
        this.projects = projects;
    }

    /**
     * @param known the project that the problem names already; it may stay, whoever amends
     * @return the project's id, null where none is named
     */
    @Nullable
    Long check(ProblemForm form, Stage stage, @Nullable Named known, Officer officer, Errors errors) {
        checkClass(form, errors);
        checkMoney(form, errors);
        if (form.supervisingUnitId() != null && !has(choices.supervisingUnits(), form.supervisingUnitId())) {
            errors.rejectValue("supervisingUnitId", "problem.supervisingUnit.unknown");
        }
        if (stage != Stage.DRAFT) {
            checkComplete(form, errors);
        }
        var project = project(form, known, officer, errors);
        checkProcedure(form, errors);
        return project;
    }

    /** A project by id and number. */
    record Named(long id, String number) {}

    private void checkClass(ProblemForm form, Errors errors) {
        var code = Objects.requireNonNull(form.classCode());
        if (!code.isEmpty() && classes.find(code).isEmpty()) {
            errors.rejectValue("classCode", "problem.classCode.unknown");
        }
    }

    private static void checkMoney(ProblemForm form, Errors errors) {
        checkAmount("amountDue", form.due(), errors);
        checkAmount("amountReduced", form.reduced(), errors);
    }

    private static void checkAmount(String field, Yuan amount, Errors errors) {
        if (amount.isNegative()) {
            errors.rejectValue(field, "problem.amount.negative");
        } else if (amount.compareTo(MOST) > 0) {
            errors.rejectValue(field, "problem.amount.tooMuch");
        }
    }

    /** What was served names its class, unit, procedure and due date for good. */
    private static void checkComplete(ProblemForm form, Errors errors) {
        if (Objects.requireNonNull(form.classCode()).isEmpty()) {
            errors.rejectValue("classCode", "problem.classCode.missing");
        }
        if (form.responsibleUnitId() == null) {
            errors.rejectValue("responsibleUnitId", "problem.responsibleUnit.missing");
        }
        if (form.procedure() == null) {
            errors.rejectValue("procedure", "problem.procedure.missing");
        }
    }

    private @Nullable Long project(ProblemForm form, @Nullable Named known, Officer officer, Errors errors) {
        var number = form.projectNumber();
        if (number.isEmpty()) {
            return null;
        }
        if (known != null && known.number().equals(number)) {
            return known.id();
        }
        var found = ProjectNumber.parse(number).flatMap(parsed -> projects.find(parsed, officer));
        if (found.isEmpty()) {
            errors.rejectValue("project", "problem.project.unknown");
            return null;
        }
        return found.get().id();
    }

    private void checkProcedure(ProblemForm form, Errors errors) {
        if (form.procedure() != Procedure.SHORT) {
            return;
        }
        if (!form.due().isZero()) {
            errors.rejectValue("procedure", "problem.procedure.short.money");
        } else if (!form.projectNumber().isEmpty()) {
            errors.rejectValue("procedure", "problem.procedure.short.project");
        } else if (!classes.find(Objects.requireNonNull(form.classCode()))
                .map(ProblemClasses.ProblemClass::shortAllowed)
                .orElse(false)) {
            errors.rejectValue("procedure", "problem.procedure.short.class");
        }
    }

    private static boolean has(List<Option> options, long value) {
        return options.stream().anyMatch(option -> option.value().equals("" + value));
    }
}
