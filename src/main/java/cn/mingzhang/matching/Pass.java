package cn.mingzhang.matching;

/**
 * 匹配的次序: what two records have in common, the strongest first. A later pass is asked only where no earlier one was sure.
 * In each, a contradiction (another phase, another plot, quite another name) makes the pair a question.
 */
public enum Pass {
    /** A person has said so. */
    ANSWER,
    /** 国家项目代码 is the same. */
    PROJECT_CODE,
    /** The number of a permit or filing is the same, and so is the developer or nearly the name. */
    PERMIT_NUMBER,
    /** 宗地号（不动产单元号） is the same, and so is the developer or nearly the name. */
    PARCEL,
    /** 统一社会信用代码 (or the developer's name where one side has no code) and the normalised name are the same. */
    CREDIT_CODE_AND_NAME,
    /** Name, developer, address and area resemble each other, by a score. */
    SIMILARITY
}
