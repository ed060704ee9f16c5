package cn.mingzhang.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: who has signed in, where he may go, which language, whose day it is.
 *
 * @param searchable whether there is a box to search from every page
 * @param idle after how many seconds without use the session ends
 */
record Frame(
        boolean signedIn,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String posts,
        String today,
        boolean demo,
        boolean searchable,
        @Nullable String headCode,
        List<NavGroup> nav,
        List<LanguageLink> languages,
        long idle) {

    /** @param heading null where the group needs none */
    record NavGroup(@Nullable String heading, List<NavLink> links) {}

    record NavLink(String section, String href, String label) {}

    record LanguageLink(String href, String label, boolean current) {}
}
