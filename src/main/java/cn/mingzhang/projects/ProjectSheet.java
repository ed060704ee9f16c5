package cn.mingzhang.projects;

import cn.mingzhang.lists.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds the form: where it goes, what can be chosen, and the version it was read at. */
record ProjectSheet(
        String title,
        String action,
        String cancel,
        String submit,
        @Nullable Long version,
        List<Option> divisions,
        List<Option> units,
        List<Option> decisions) {}
