package cn.mingzhang.standin;

import cn.mingzhang.people.Post;

/** 任岗: a post held by somebody in a unit, for which a stand-in may be named. */
record Holding(
        long id, long officerId, String officerLogin, String officerName, Post post, long unitId, String unitName) {}
