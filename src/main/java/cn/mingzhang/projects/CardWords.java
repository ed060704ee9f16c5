package cn.mingzhang.projects;

import cn.mingzhang.audit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says a card's values as a person reads them, in one language.
 *
 * @param divisions their names by code
 * @param units their names by id, as text
 */
record CardWords(Map<String, String> divisions, Map<String, String> units, MessageSource messages, Locale locale) {

    String label(CardField field) {
        return word(field.key());
    }

    /** What the form holds, in words: names for codes; what is unknown stays as it is. */
    String say(CardField field, String text) {
        return switch (field.property()) {
            case "divisionCode" -> divisions.getOrDefault(text, text);
            case "unitId" -> units.getOrDefault(text, text);
            case "decisionKind" ->
                text.isEmpty() ? "" : messages.getMessage("projects.decision." + text, null, text, locale);
            case "legacy" -> word(text.equals("true") ? "projects.yes" : "projects.no");
            default -> text;
        };
    }

    String say(CardField field, NewProject card) {
        return say(field, field.text(card));
    }

    List<Change> changes(NewProject before, NewProject after) {
        var changes = new ArrayList<Change>();
        for (var field : CardField.ALL) {
            if (!field.text(before).equals(field.text(after))) {
                changes.add(new Change(field.key(), said(field, before), said(field, after)));
            }
        }
        return changes;
    }

    /** Everything written on a new card. */
    List<Change> opened(NewProject card) {
        return CardField.ALL.stream()
                .filter(field -> !field.text(card).isEmpty())
                .map(field -> new Change(field.key(), null, say(field, card)))
                .toList();
    }

    private @Nullable String said(CardField field, NewProject card) {
        return field.text(card).isEmpty() ? null : say(field, card);
    }

    String word(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
