package cn.mingzhang.accounts;

import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import java.util.List;

/**
 * The page of one small deed.
 *
 * @param section of the navigation
 * @param lead what the deed means, before it is done
 * @param fields the fragment of {@code accounts/_fields} with its fields
 * @param options of its select or boxes, if it has any
 * @param grave whether it is shown as one that cannot simply be undone
 */
record Sheet(
        String section,
        String title,
        String sub,
        String lead,
        boolean grave,
        List<Fact> facts,
        String fields,
        List<Option> options,
        String action,
        String cancel,
        String submit) {

    Sheet {
        facts = List.copyOf(facts);
        options = List.copyOf(options);
    }

    static Sheet of(String section, String title, String sub, String lead, String fields, String action) {
        return new Sheet(section, title, sub, lead, false, List.of(), fields, List.of(), action, "/" + section, title);
    }

    Sheet graveOne() {
        return new Sheet(section, title, sub, lead, true, facts, fields, options, action, cancel, submit);
    }

    Sheet showing(List<Fact> shown) {
        return new Sheet(section, title, sub, lead, grave, shown, fields, options, action, cancel, submit);
    }

    Sheet choosing(List<Option> choices) {
        return new Sheet(section, title, sub, lead, grave, facts, fields, choices, action, cancel, submit);
    }

    Sheet backTo(String address) {
        return new Sheet(section, title, sub, lead, grave, facts, fields, options, action, address, submit);
    }

    Sheet saying(String button) {
        return new Sheet(section, title, sub, lead, grave, facts, fields, options, action, cancel, button);
    }
}
