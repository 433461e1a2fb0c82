import type { Line } from './trades.ts';

/** Invented units of each city, with the line they are in. */
export const UNITS: Readonly<Record<string, Readonly<Record<string, Line>>>> = {
  长春: {
    客车配件厂: 'machines',
    光学仪器厂: 'machines',
    第一纺织厂: 'textiles',
    建工第三公司: 'building',
    公交集团电车公司: 'trams',
    热力集团: 'heating',
    汽车模具研究所: 'design',
    应用化工厂: 'chemicals',
    轨道车辆段: 'rolling-stock',
    铁北印刷厂: 'printing',
  },
  吉林: {
    松花江轮渡公司: 'ferries',
    化纤纺丝车间: 'textiles',
    市政建设集团: 'building',
    铁路勘测设计院: 'design',
    碳素制品厂: 'chemicals',
    丰满水电检修公司: 'power',
    江北机械厂: 'machines',
  },
  四平: {
    换热器厂: 'machines',
    梨树粮库: 'grain',
    轴承厂: 'machines',
    联合收割机厂: 'machines',
    玉米加工公司: 'food',
  },
  辽源: {
    织袜厂: 'textiles',
    东丰供销社: 'shops',
    矿山机械厂: 'machines',
    泵业公司: 'machines',
    梅花鹿养殖公司: 'herds',
  },
  通化: {
    江东钢铁厂: 'steel',
    葡萄酒厂: 'food',
    制药一厂: 'chemicals',
    石油机械厂: 'machines',
    铁路工务段: 'track',
  },
  白山: {
    林业铁路: 'track',
    林区工务段: 'track',
    供电检修公司: 'power',
    人参加工厂: 'food',
    板石矿业公司: 'mining',
  },
  松原: {
    前郭农机合作社: 'fields',
    乾安农垦公司: 'fields',
    查干湖渔场: 'fishery',
    油田采油三队: 'oil',
    粮食储运公司: 'grain',
  },
  白城: {
    风电检修公司: 'power',
    镇赉灌区管理站: 'water',
    洮南杂粮公司: 'grain',
    铁路车辆段: 'rolling-stock',
    油泵油嘴厂: 'machines',
  },
  延边: {
    敦化车务段: 'stations',
    长白山旅游集团: 'tourism',
    图书发行公司: 'shops',
    延吉印刷厂: 'printing',
    珲春口岸物流公司: 'freight',
    汪清林业局: 'forestry',
  },
};

/** The cities the invented units stand in. */
export const CITIES = Object.keys(UNITS);
