/**
 * 表格: workbooks in and out. One column list per kind of record serves export, template and import; nothing written here
 * calculates, and nothing read here is trusted.
 */
@ApplicationModule(allowedDependencies = {"calendar", "lists", "money"})
@NullMarked
package cn.mingzhang.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
