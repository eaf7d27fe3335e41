package layout

import "fmt"

// Lines of a site around the report (§8.6, §8.7), in words of our own.
func (w *writer) linesBefore() []string {
	date := fmt.Sprintf("%d-01-%02d", w.t.Year+1, 5+w.rng.IntN(24))
	menu := []string{"首页 > 政务公开 > 政府信息公开年报", "无障碍 关怀版", "登录 | 注册", "【字体：大 中 小】 打印", "来源：本站", "浏览次数：" + fmt.Sprint(w.rng.IntN(900)) + "次"}
	index := []string{"索引号：" + fmt.Sprintf("0144%05d/%d-%05d", w.rng.IntN(99999), w.t.Year+1, w.rng.IntN(99999)), "发布机构：" + w.t.Organ, "发布日期：" + date, "公开方式：主动公开", "时效：有效"}
	switch w.l.Before {
	case 1:
		return menu
	case 2:
		return index
	case 3:
		return append(append(menu, index...), "组配分类：年度报告", "体裁分类：报告", "关键词：", "{{ title }}", "分享到：", "微信", "微博")
	case 4: // a table of contents with the chapters' names (failures.md)
		return append(menu[:1], "目录", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项")
	case 5: // failures.md: a metadata table whose words are those of table 2
		return []string{"索 引 号 | " + fmt.Sprintf("0143/%d-%05d", w.t.Year+1, w.rng.IntN(99999)) + " | 分 类 | 政府信息公开年报", "发布机构 | " + w.t.Organ + " | 发布日期 | " + date, "是否规范性文件 | 否 | 文号 | 无"}
	}
	return nil
}

func (w *writer) linesAfter() []string {
	switch w.l.After {
	case 1:
		return []string{"分享：", "微信", "扫一扫在手机打开当前页", "【打印本页】 【关闭窗口】"}
	case 2:
		return []string{"相关附件：", fmt.Sprintf("%s%d年年度报告.pdf", w.t.Organ, w.t.Year)}
	case 3:
		return []string{"政府信息公开年报", fmt.Sprintf("上一篇：%d年度报告", w.t.Year-1), "网站地图 | 联系我们 | 主办：" + w.t.Organ, "网站标识码：" + fmt.Sprint(3200000000+w.rng.Int64N(99999999)), "第 [1] [2] [3] 页 共[4]页"}
	}
	return nil
}
