package cn.mingzhang.people;

import java.util.EnumSet;
import java.util.Set;

/** 岗位: what a person may do, held for dated periods within a unit. */
public enum Post {
    /** 整改经办人 of a civil-defense office. */
    RECTIFIER(Side.OFFICE),
    /** 单位负责人 of a civil-defense office. */
    UNIT_HEAD(Side.OFFICE),
    /** 初审人 of the city's civil-defense office. */
    REVIEWER(Side.OFFICE),
    /** 收费员 of a civil-defense office. */
    FEE_CLERK(Side.OFFICE),
    /** 派驻纪检监察组 member. */
    RESIDENT(Side.DISCIPLINE),
    /** 监督检查室 (第二监察室) member. */
    SUPERVISOR(Side.DISCIPLINE),
    /** 线索管理员 of the case-management office. */
    CLUE_KEEPER(Side.DISCIPLINE),
    /** 信访室 member. */
    PETITION_DESK(Side.DISCIPLINE),
    /** 领导小组办公室 member. */
    GROUP_OFFICE(Side.GROUP),
    /** 领导小组组长, usually the inspected office's own head. */
    GROUP_LEADER(Side.GROUP),
    /** 领导小组副组长, the head of the resident group. */
    GROUP_DEPUTY(Side.GROUP),
    /** 市纪委监委 and city leaders: dashboards and instructions (批示). */
    LEADERSHIP(Side.LEADERS),
    /** 财政(税务): payments only. */
    TREASURY(Side.TREASURY),
    /** 系统管理员 (三员): units and accounts. */
    SYSTEM_ADMIN(Side.ADMINISTRATION),
    /** 安全管理员 (三员): posts and resets. */
    SECURITY_ADMIN(Side.ADMINISTRATION),
    /** 审计管理员 (三员): the trail. */
    AUDIT_ADMIN(Side.ADMINISTRATION);

    /** 三员: each excludes the others and all business. */
    public static final Set<Post> ADMINISTRATORS = Set.copyOf(EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN));

    /** Who confirms what {@link #needsSecondPerson}: the commission's own people, never an administrator. */
    public static final Set<Post> CONFIRMERS = Set.copyOf(EnumSet.of(SUPERVISOR, GROUP_DEPUTY));

    /** Held alone: 三员 exclude each other and all business, who confirms payments does nothing else. */
    private static final Set<Post> ALONE = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, TREASURY);

    /** Whose side a post is on; it decides whose records one may see. */
    public enum Side {
        OFFICE,
        DISCIPLINE,
        GROUP,
        LEADERS,
        TREASURY,
        ADMINISTRATION
    }

    private final Side side;

    Post(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    /** Whether one person may not hold both at a time. The database refuses it too (post_holding_exclusive). */
    public boolean excludes(Post other) {
        return this != other && (ALONE.contains(this) || ALONE.contains(other));
    }

    /** A stand-in may act in it: not in what opens the sealed compartment, nor in what is held alone, nor in what only reads. */
    public boolean allowsStandIn() {
        return !needsSecondPerson() && !ALONE.contains(this) && this != LEADERSHIP;
    }

    /** Posts that open the sealed compartment: the security administrator proposes, a second person confirms. */
    public boolean needsSecondPerson() {
        return this == CLUE_KEEPER || this == PETITION_DESK;
    }
}
