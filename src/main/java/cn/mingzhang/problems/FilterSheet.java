package cn.mingzhang.problems;

import cn.mingzhang.lists.Option;
import java.util.List;

/** What the filter of the list offers. */
record FilterSheet(
        Asked asked,
        List<Option> years,
        List<Option> units,
        List<Option> levels,
        List<Option> groups,
        List<ProblemChoices.Group> classes,
        List<Option> sources,
        List<Option> stages,
        List<Option> rectifications,
        List<Option> lamps,
        List<Option> procedures,
        List<Option> rectifiers) {}
