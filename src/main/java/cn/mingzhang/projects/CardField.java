package cn.mingzhang.projects;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of the card: the one list of them serves the trail, the page and the comparison of two versions. Its value is text
 * as the form holds it; {@link CardWords} says it as a person reads it.
 */
record CardField(String property, Function<NewProject, @Nullable Object> of) {

    static final List<CardField> ALL = List.of(
            new CardField("name", NewProject::name),
            new CardField("developer", NewProject::developer),
            new CardField("creditCode", NewProject::creditCode),
            new CardField("projectCode", NewProject::projectCode),
            new CardField("divisionCode", NewProject::divisionCode),
            new CardField("unitId", NewProject::unitId),
            new CardField("address", NewProject::address),
            new CardField("storeys", NewProject::storeys),
            new CardField("foundationDepth", NewProject::foundationDepth),
            new CardField("aboveGroundArea", card -> card.areas().aboveGround()),
            new CardField("groundFloorArea", card -> card.areas().groundFloor()),
            new CardField("requiredShelterArea", card -> card.areas().required()),
            new CardField("designedShelterArea", card -> card.areas().designed()),
            new CardField("builtShelterArea", card -> card.areas().built()),
            new CardField("planningPermitNumber", card -> card.planningPermit().number()),
            new CardField("planningPermitOn", card -> card.planningPermit().on()),
            new CardField(
                    "constructionPermitNumber",
                    card -> card.constructionPermit().number()),
            new CardField(
                    "constructionPermitOn", card -> card.constructionPermit().on()),
            new CardField(
                    "completionFilingNumber", card -> card.completionFiling().number()),
            new CardField("completionFilingOn", card -> card.completionFiling().on()),
            new CardField("decisionKind", card -> card.decision().kind()),
            new CardField("decisionNumber", card -> card.decision().number()),
            new CardField("decisionOn", card -> card.decision().on()),
            new CardField("legacy", NewProject::legacy));

    /** The message key of its label. */
    String key() {
        return "projects." + property;
    }

    String text(NewProject card) {
        return text(of.apply(card));
    }

    /** Numbers without idle zeros, so that 1200.000 and 1200 are the same; what was typed amiss stays as typed. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number && Math.abs(number.scale()) < 20) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}
