/**
 * 公文: the ground under every printed document. 文号 drawn from one locked row for each agency and year; Word forms (.docx) that
 * the office edits itself, filled with values that are text and nothing else; the layout of GB/T 9704-2012 for the forms that come
 * with the application.
 */
@ApplicationModule(allowedDependencies = {"audit", "refusals"})
@NullMarked
package cn.mingzhang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
