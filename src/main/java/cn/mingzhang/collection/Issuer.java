package cn.mingzhang.collection;

/** 出具机关: who issues a rung's paper since when is in the dated table. */
enum Issuer {
    CIVIL_DEFENSE,
    TAX,
    COURT
}
