package cn.mingzhang.search;

import cn.mingzhang.lists.SearchText;

/** Whether a name, or the word that stands beside it, is meant by what was typed. */
final class Named {
    private Named() {}

    static boolean is(SearchText text, String name, String code) {
        var typed = text.folded();
        return SearchText.fold(name).contains(typed)
                || SearchText.fold(code).contains(typed)
                || Initials.areTyped(typed) && Initials.match(name, typed);
    }
}
