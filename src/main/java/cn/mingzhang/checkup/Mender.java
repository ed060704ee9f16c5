package cn.mingzhang.checkup;

import cn.mingzhang.people.Post;

/** 由谁改正. */
enum Mender {
    RECTIFIER(Post.RECTIFIER),
    UNIT_HEAD(Post.UNIT_HEAD),
    FEE_CLERK(Post.FEE_CLERK),
    RESIDENT(Post.RESIDENT),
    SUPERVISOR(Post.SUPERVISOR),
    GROUP_OFFICE(Post.GROUP_OFFICE);

    private final Post post;

    Mender(Post post) {
        this.post = post;
    }

    Post post() {
        return post;
    }

    /** Of the responsible unit itself. */
    boolean isOfTheUnit() {
        return post.side() == Post.Side.OFFICE;
    }
}
