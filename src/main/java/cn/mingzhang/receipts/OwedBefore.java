package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;

/** 期初欠缴 of a project, kept by another capability: what is still to be paid of it. */
public interface OwedBefore {

    /** Less everything paid since; zero where there is none, or an assessment made here stands in its place. */
    Yuan outstanding(long projectId);
}
