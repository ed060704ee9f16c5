package cn.mingzhang.projects;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * What the fields of a card ask of one another. The order of permits is not asked: 先建后批 is a finding of the screening, not
 * a slip of the pen.
 */
@Component
class ProjectRules {

    /** Nothing in the register is older: the national office for civil defense took up building rules in the eighties. */
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private final ProjectChoices choices;
    private final OfficeClock clock;

    ProjectRules(ProjectChoices choices, OfficeClock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    void check(ProjectForm form, Scope scope, Errors errors) {
        checkFields(form, errors);
        choices(form, scope, errors);
    }

    /** Without what is offered to choose from, which an import looks up once for all its lines. */
    void checkFields(ProjectForm form, Errors errors) {
        permit("planningPermit", form.planningPermitNumber(), form.planningPermitOn(), errors);
        permit("constructionPermit", form.constructionPermitNumber(), form.constructionPermitOn(), errors);
        permit("completionFiling", form.completionFilingNumber(), form.completionFilingOn(), errors);
        decision(form, errors);
        groundFloor(form, errors);
    }

    private void permit(String field, @Nullable String number, @Nullable LocalDate on, Errors errors) {
        if (on != null && number == null) {
            errors.rejectValue(field + "Number", "projects.error.permitNumber");
        }
        day(field + "On", on, errors);
    }

    private void decision(ProjectForm form, Errors errors) {
        if (form.decisionKind() == DecisionKind.NONE) {
            if (form.decisionNumber() != null || form.decisionOn() != null) {
                errors.rejectValue("decisionKind", "projects.error.decisionNone");
            }
            return;
        }
        if (form.decisionKind() != null && form.decisionNumber() == null) {
            errors.rejectValue("decisionNumber", "projects.error.decisionNumber");
        }
        if (form.decisionKind() != null && form.decisionOn() == null) {
            errors.rejectValue("decisionOn", "projects.error.decisionOn");
        }
        day("decisionOn", form.decisionOn(), errors);
    }

    private static void groundFloor(ProjectForm form, Errors errors) {
        if (exceeds(form.groundFloorArea(), form.aboveGroundArea())) {
            errors.rejectValue("groundFloorArea", "projects.error.groundFloor");
        }
    }

    private void day(String field, @Nullable LocalDate on, Errors errors) {
        if (on != null && on.isAfter(clock.today())) {
            errors.rejectValue(field, "projects.error.future");
        }
        if (on != null && on.isBefore(EARLIEST)) {
            errors.rejectValue(field, "projects.error.tooEarly");
        }
    }

    /** A forged choice is refused like a forgotten one. */
    private void choices(ProjectForm form, Scope scope, Errors errors) {
        if (form.divisionCode() != null && !choices.offersDivision(form.divisionCode())) {
            errors.rejectValue("divisionCode", "projects.error.divisionCode");
        }
        if (form.unitId() != null && !choices.offersUnit(form.unitId(), scope)) {
            errors.rejectValue("unitId", "projects.error.unitId");
        }
    }

    private static boolean exceeds(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }
}
