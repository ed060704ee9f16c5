package cn.mingzhang.figures;

import cn.mingzhang.lists.Sorts;

/** What one unit of a figure is, and by which column of {@link Standing} two rows are the same one. */
enum Counted {
    /** 项. */
    ITEMS("item_id", "item_number"),
    /** 具体问题. */
    PROBLEMS("id", "number"),
    /** 项目: a problem without a registered project counts as one of its own, so that none is lost. */
    PROJECTS("project_key", "coalesce(project_number, number)");

    private final String key;
    private final Sorts sorts;

    Counted(String key, String number) {
        this.key = key;
        this.sorts = Sorts.first("number", number, false)
                .and("unit", "unit_ordinal")
                .and("status", "status = 'RECTIFIED'")
                .tie("id");
    }

    String key() {
        return key;
    }

    Sorts sorts() {
        return sorts;
    }

    /** Whether it is rectified, as a column of {@link Standing}. */
    String rectified() {
        return this == PROJECTS ? "project_rectified" : "status = 'RECTIFIED'";
    }
}
