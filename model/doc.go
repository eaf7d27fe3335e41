// Package model says what one annual report on open government information
// (政府信息公开工作年度报告) says: the figures of its statutory tables, the text
// they were read from, where they stood, and what is odd about them.
//
// # Terms
//
// One English word for each Chinese term, here and everywhere in the project:
//
//	annual report      年度报告 (政府信息公开工作年度报告)
//	administrative organ (organ)  行政机关
//	proactive disclosure          主动公开
//	application                   政府信息公开申请
//	applicant                     申请人
//	carried in, carried out       上年结转, 结转下年度继续办理
//	administrative reconsideration  行政复议
//	litigation                    行政诉讼
//	normative document            规范性文件
//	permit, penalty, compulsion   行政许可, 行政处罚, 行政强制
//	fee                           行政事业性收费
//	edition                       格式版本: a generation of the official form
//	statutory table               the tables that the form prescribes
//	figure                        a printed number
//	cell                          one place of the form that takes a figure
//	finding                       an observation about the report, part of the answer
//	scope                         统计范围: whose figures the report adds up
//
// Package model imports nothing of the project. A Report is plain data; its one
// published form is the canonical JSON of [Report.AppendJSON].
package model
