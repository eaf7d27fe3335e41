package edition

// The six chapters that both table forms prescribe, 国办公开办函〔2019〕60号 and 〔2021〕30号.
var sixSections = []Section{
	{"overview", 1, Label{"总体情况", "Overview", []string{"概述", "总体情况概述", "政府信息公开工作总体情况", "工作概述", "工作总体情况", "基本情况", "工作基本情况", "政府信息公开工作的基本情况"}}},
	{"proactive_disclosure", 2, Label{"主动公开政府信息情况", "Proactive disclosure of government information", []string{"行政机关主动公开政府信息情况", "行政机关主动公开政府信息的情况", "主动公开政府信息的情况", "主动公开情况"}}},
	{"applications", 3, Label{"收到和处理政府信息公开申请情况", "Applications received and processed", []string{"行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "依申请公开政府信息情况"}}},
	{"reconsideration_and_litigation", 4, Label{"政府信息公开行政复议、行政诉讼情况", "Administrative reconsideration and litigation", []string{"因政府信息公开工作被申请行政复议、提起行政诉讼情况", "因政府信息公开工作被申请行政复议和提起行政诉讼情况", "因政府信息公开工作被申请行政复议或提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "政府信息公开行政复议行政诉讼情况", "政府信息公开行政复议及行政诉讼情况", "因政府信息公开申请行政复议和提起行政诉讼情况"}}},
	{"problems_and_improvements", 5, Label{"存在的主要问题及改进情况", "Main problems and improvements", []string{"政府信息公开工作存在的主要问题及改进情况", "存在的主要问题和改进情况", "存在问题及改进情况", "存在的主要问题及改进措施", "存在的问题和改进措施", "存在的主要问题及整改措施", "存在问题和改进措施"}}},
	{"other_matters", 6, Label{"其他需要报告的事项", "Other matters to report", []string{"其它需要报告的事项", "其他报告的事项", "其他需要报告事项", "其他"}}},
}

// The chapters of the earlier reports have no fixed ordinals (2007 Regulation art 32,
// and the nine subjects of 国办发〔2014〕32号).
var (
	oldOverview     = Section{"overview", 0, Label{"概述", "Overview", []string{"主要工作概述", "政府信息公开工作要点落实情况", "主要任务落实情况", "基本工作情况", "总体情况"}}}
	oldProactive    = Section{"proactive_disclosure", 0, Label{"主动公开政府信息的情况", "Proactive disclosure of government information", []string{"主动公开政府信息情况", "政府信息公开情况"}}}
	oldApplications = Section{"applications", 0, Label{"依申请公开政府信息和不予公开政府信息的情况", "Applications received and processed", []string{"依申请公开政府信息情况", "政府信息依申请公开办理情况", "政府信息依申请公开工作情况", "依申请公开办理情况"}}}
	oldFees         = Section{"fees_and_waivers", 0, Label{"政府信息公开的收费及减免情况", "Fees and waivers", []string{"依申请信息公开收费情况", "依申请收费及减免情况"}}}
	oldDisputes     = Section{"reconsideration_and_litigation", 0, Label{"因政府信息公开申请行政复议、提起行政诉讼的情况", "Administrative reconsideration and litigation", []string{"复议、诉讼情况", "复议、诉讼和申诉情况", "政府信息公开行政复议、行政诉讼和投诉情况"}}}
	oldProblems     = Section{"problems_and_improvements", 0, Label{"政府信息公开工作存在的主要问题及改进情况", "Main problems and improvements", []string{"主要问题和改进措施", "存在的主要问题及改进措施"}}}
	oldOther        = Section{"other_matters", 0, Label{"其他需要报告的事项", "Other matters to report", []string{"需要说明的事项与附表", "相关说明和指标统计表", "说明与附表", "说明和附表", "附表"}}}
	oldConsultation = Section{"consultation", 0, Label{"咨询处理情况", "Consultations", nil}}
	oldResponse     = Section{"response", 0, Label{"回应解读情况", "Responses and interpretation", []string{"回应解读"}}}
	oldInstitution  = Section{"institution", 0, Label{"机构建设和保障经费情况", "Institutions and funds", nil}}
	oldTraining     = Section{"training", 0, Label{"政府信息公开会议和培训情况", "Meetings and training", nil}}
)
